@NullMarked
package org.zhibu.areas.approach.integrity.service;

import org.jspecify.annotations.NullMarked;
