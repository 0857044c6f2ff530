#include "export/select_tables.h"

#include "base/utf8.h"

namespace planverk::job {

namespace {

std::string small(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) utf8::append(out, utf8::lower(utf8::next(text, at)));
  return out;
}

bool is_called(const exchange::PrintedTable& table, std::string_view wish) {
  const std::string wanted = small(wish);
  const std::string label = small(table.label);
  const std::string number = label.substr(label.find_last_of(' ') + 1);
  return wanted == label || (!label.empty() && wanted == number) || wish == table.id ||
         small(table.caption).starts_with(wanted) || small(table.table.name).starts_with(wanted);
}

}  // namespace

std::vector<office::Table> select_tables(std::vector<exchange::PrintedTable> tables,
                                         const std::vector<std::string>& wanted, std::vector<bool>& met) {
  std::vector<office::Table> chosen;
  for (exchange::PrintedTable& table : tables) {
    bool is_wanted = wanted.empty();
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      if (!is_called(table, wanted[i])) continue;
      is_wanted = true;
      met[i] = true;
    }
    if (is_wanted) chosen.push_back(std::move(table.table));
  }
  return chosen;
}

std::string names_of(const std::vector<exchange::PrintedTable>& tables) {
  std::string names;
  for (const exchange::PrintedTable& table : tables) {
    names += (names.empty() ? "" : "; ") + table.table.name;
    if (!table.id.empty()) names += " (" + table.id + ")";
  }
  return names;
}

}  // namespace planverk::job
