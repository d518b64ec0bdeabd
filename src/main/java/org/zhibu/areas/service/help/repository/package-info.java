@NullMarked
package org.zhibu.areas.service.help.repository;

import org.jspecify.annotations.NullMarked;
