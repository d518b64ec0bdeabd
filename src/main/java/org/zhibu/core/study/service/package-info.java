@NullMarked
package org.zhibu.core.study.service;

import org.jspecify.annotations.NullMarked;
