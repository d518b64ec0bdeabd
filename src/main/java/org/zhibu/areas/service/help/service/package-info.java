@NullMarked
package org.zhibu.areas.service.help.service;

import org.jspecify.annotations.NullMarked;
