@NullMarked
package org.zhibu.areas.methods.publicity.web;

import org.jspecify.annotations.NullMarked;
