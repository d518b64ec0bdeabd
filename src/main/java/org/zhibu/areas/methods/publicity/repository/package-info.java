@NullMarked
package org.zhibu.areas.methods.publicity.repository;

import org.jspecify.annotations.NullMarked;
