@NullMarked
package org.zhibu.areas.service.help.web;

import org.jspecify.annotations.NullMarked;
