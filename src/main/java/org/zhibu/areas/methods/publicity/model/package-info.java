@NullMarked
package org.zhibu.areas.methods.publicity.model;

import org.jspecify.annotations.NullMarked;
