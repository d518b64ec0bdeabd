@NullMarked
package org.zhibu.core.evaluation.web;

import org.jspecify.annotations.NullMarked;
