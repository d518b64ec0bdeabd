@NullMarked
package org.zhibu.areas.methods.ballot.web;

import org.jspecify.annotations.NullMarked;
