@NullMarked
package org.zhibu.areas.methods.appraisal.web;

import org.jspecify.annotations.NullMarked;
