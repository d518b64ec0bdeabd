@NullMarked
package org.zhibu.shared.document.service;

import org.jspecify.annotations.NullMarked;
