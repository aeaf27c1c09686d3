/// From many opinions to one: pools of level probabilities and of quantiles, and who differs most
/// 分歧在前; weights by how experts did before (past loss, the Classical Model), and Delphi rounds.
///
/// Pure computation. That opinions stay sealed until all are in is the consultation's business;
/// here they are open, and the same opinions in any order give the same answer.
@NullMarked
package org.anlan.forecasting.pooling;

import org.jspecify.annotations.NullMarked;
