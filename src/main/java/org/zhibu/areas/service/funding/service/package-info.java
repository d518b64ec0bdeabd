@NullMarked
package org.zhibu.areas.service.funding.service;

import org.jspecify.annotations.NullMarked;
