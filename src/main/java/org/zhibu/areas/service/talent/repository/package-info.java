@NullMarked
package org.zhibu.areas.service.talent.repository;

import org.jspecify.annotations.NullMarked;
