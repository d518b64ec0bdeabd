@NullMarked
package org.zhibu.shared.record.web;

import org.jspecify.annotations.NullMarked;
