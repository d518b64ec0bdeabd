/** What is typed into the pages of conduct and integrity. */
@NullMarked
package org.zhibu.areas.approach.integrity.web.form;

import org.jspecify.annotations.NullMarked;
