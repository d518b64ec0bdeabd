@NullMarked
package org.zhibu.areas.methods.ballot.service;

import org.jspecify.annotations.NullMarked;
