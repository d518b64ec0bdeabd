@NullMarked
package org.zhibu.areas.service.funding.model;

import org.jspecify.annotations.NullMarked;
