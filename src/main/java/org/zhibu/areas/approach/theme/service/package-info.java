@NullMarked
package org.zhibu.areas.approach.theme.service;

import org.jspecify.annotations.NullMarked;
