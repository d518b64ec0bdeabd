@NullMarked
package org.zhibu.areas.methods.appraisal.repository;

import org.jspecify.annotations.NullMarked;
