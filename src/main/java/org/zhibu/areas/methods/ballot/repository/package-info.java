@NullMarked
package org.zhibu.areas.methods.ballot.repository;

import org.jspecify.annotations.NullMarked;
