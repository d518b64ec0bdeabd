@NullMarked
package org.zhibu.areas.methods.publicity.service;

import org.jspecify.annotations.NullMarked;
