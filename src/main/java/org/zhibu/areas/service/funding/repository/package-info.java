@NullMarked
package org.zhibu.areas.service.funding.repository;

import org.jspecify.annotations.NullMarked;
