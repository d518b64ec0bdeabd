@NullMarked
package org.zhibu.core.desk.web;

import org.jspecify.annotations.NullMarked;
