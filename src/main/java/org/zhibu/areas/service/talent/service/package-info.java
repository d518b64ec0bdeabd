@NullMarked
package org.zhibu.areas.service.talent.service;

import org.jspecify.annotations.NullMarked;
