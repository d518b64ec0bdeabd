@NullMarked
package org.zhibu.areas.approach.theme.web;

import org.jspecify.annotations.NullMarked;
