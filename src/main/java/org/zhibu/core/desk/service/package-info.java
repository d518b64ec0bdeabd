@NullMarked
package org.zhibu.core.desk.service;

import org.jspecify.annotations.NullMarked;
