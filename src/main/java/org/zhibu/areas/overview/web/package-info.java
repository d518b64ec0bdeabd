@NullMarked
package org.zhibu.areas.overview.web;

import org.jspecify.annotations.NullMarked;
