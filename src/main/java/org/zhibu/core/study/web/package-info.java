@NullMarked
package org.zhibu.core.study.web;

import org.jspecify.annotations.NullMarked;
