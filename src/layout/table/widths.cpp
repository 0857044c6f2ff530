#include "table/widths.h"

#include <algorithm>

namespace planverk::layout {

namespace {

Length sum_of(const std::vector<Length>& widths) {
  Length sum;
  for (const Length width : widths) sum += width;
  return sum;
}

/// Adds `room` to the widths in proportion to `wishes`; the remainder of the division goes to the last that wishes.
void share_out(std::vector<Length>& widths, const std::vector<std::int64_t>& wishes, Length room) {
  std::int64_t total = 0;
  for (const std::int64_t wish : wishes) total += wish;
  if (total <= 0 || room.milli <= 0) return;
  Length given;
  std::size_t last = 0;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (wishes[i] <= 0) continue;
    const Length part = room.scaled(wishes[i], total);
    widths[i] += part;
    given += part;
    last = i;
  }
  widths[last] += room - given;
}

/// Columns with a share divide `room` by their shares; one whose least width is more than its part keeps that, and the
/// others divide what is then left.
void divide_by_shares(std::vector<Length>& widths, const std::vector<Length>& least, std::vector<std::int64_t> shares,
                      Length room) {
  for (bool again = true; again;) {
    again = false;
    std::int64_t total = 0;
    for (const std::int64_t share : shares) total += share;
    if (total <= 0) return;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (shares[i] <= 0 || room.scaled(shares[i], total) >= least[i]) continue;
      widths[i] = least[i];
      room -= least[i];
      shares[i] = 0;
      again = true;
      break;
    }
  }
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (shares[i] > 0) widths[i] = {};
  }
  share_out(widths, shares, room);
}

}  // namespace

ColumnWidths solve_widths(const std::vector<ColumnNeed>& needs, const std::vector<document::Column>& given, Length room,
                          bool last_takes_rest) {
  const std::size_t count = needs.size();
  ColumnWidths result;
  if (count == 0) return result;
  const auto column = [&](std::size_t i) { return i < given.size() ? given[i] : document::Column{}; };

  std::vector<Length> least(count);
  for (std::size_t i = 0; i < count; ++i) least[i] = max(needs[i].least, column(i).width);
  // Words are divided in columns of text before they are in those that fit their content.
  for (const bool text : {true, false}) {
    if (sum_of(least) <= room) break;
    for (std::size_t i = 0; i < count; ++i) {
      if (!text || !column(i).fit) least[i] = needs[i].hyphenated;
    }
  }
  const Length floor = sum_of(least);
  if (floor > room) {
    result.fits = false;
    for (std::size_t i = 0; i < count; ++i) {
      if (least[i] > least[result.widest]) result.widest = i;
      result.widths.push_back(room.scaled(least[i].milli, floor.milli));
    }
    return result;
  }

  result.widths = least;
  std::vector<std::int64_t> shares(count, 0), growth(count, 0), natural(count, 0);
  bool any_share = false;
  Length wanted;
  for (std::size_t i = 0; i < count; ++i) {
    const document::Column& it = column(i);
    const bool given_width = it.width.milli > 0;
    natural[i] = given_width ? 0 : std::max(1, needs[i].natural.milli);
    if (it.share > 0) {
      shares[i] = it.share;
      any_share = true;
      continue;
    }
    if (given_width && !it.fit) continue;
    // A column that fits its content breaks no cell that a quarter of the table holds. A longer one it rather breaks than
    // take a sixth of the table, or half as much again as the width that it was given.
    const Length own = needs[i].natural <= room / 4 ? needs[i].natural : room / 6;
    const Length fitted = given_width ? it.width.scaled(3, 2) : own;
    const Length cap = it.fit ? max(least[i], fitted) : needs[i].natural;
    growth[i] = std::max(0, min(needs[i].natural, cap).milli - least[i].milli);
    wanted += Length{static_cast<std::int32_t>(growth[i])};
  }

  const Length spare = room - floor;
  share_out(result.widths, growth, min(wanted, any_share ? spare / 2 : spare));
  if (any_share) {
    Length taken;
    for (std::size_t i = 0; i < count; ++i) {
      if (shares[i] == 0) taken += result.widths[i];
    }
    divide_by_shares(result.widths, least, std::move(shares), room - taken);
    return result;
  }
  const Length left = room - sum_of(result.widths);
  if (left.milli <= 0) return result;
  if (last_takes_rest) {
    result.widths.back() += left;
    return result;
  }
  // Columns that fit keep their width while another can take the room.
  for (std::size_t i = 0; i < count; ++i) {
    if (column(i).fit)
      growth[i] = 0;
    else
      growth[i] = natural[i];
  }
  const bool others = std::any_of(growth.begin(), growth.end(), [](std::int64_t wish) { return wish > 0; });
  share_out(result.widths, others ? growth : natural, left);
  return result;
}

}  // namespace planverk::layout
