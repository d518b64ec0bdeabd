@NullMarked
package org.zhibu.shared.search.web;

import org.jspecify.annotations.NullMarked;
