/** What is done to the roster, each with its policy and its journal entry. */
@NullMarked
package org.zhibu.core.member.service;

import org.jspecify.annotations.NullMarked;
