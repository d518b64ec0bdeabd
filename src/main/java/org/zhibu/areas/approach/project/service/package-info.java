@NullMarked
package org.zhibu.areas.approach.project.service;

import org.jspecify.annotations.NullMarked;
