@NullMarked
package org.zhibu.areas.methods.exchange.web;

import org.jspecify.annotations.NullMarked;
