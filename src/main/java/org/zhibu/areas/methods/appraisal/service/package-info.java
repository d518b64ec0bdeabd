@NullMarked
package org.zhibu.areas.methods.appraisal.service;

import org.jspecify.annotations.NullMarked;
