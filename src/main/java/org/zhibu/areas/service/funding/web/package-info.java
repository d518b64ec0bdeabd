@NullMarked
package org.zhibu.areas.service.funding.web;

import org.jspecify.annotations.NullMarked;
