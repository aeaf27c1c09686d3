package org.anlan.forecasting.consultation;

import org.jspecify.annotations.Nullable;

/// An expert 专家 who is asked: for a department, or for himself.
///
/// @param name the name of the account, unique among all who are asked
/// @param department for whom; null: for himself
record Expert(String name, @Nullable String department) {}
