@NullMarked
package org.zhibu.areas.service.talent.web;

import org.jspecify.annotations.NullMarked;
