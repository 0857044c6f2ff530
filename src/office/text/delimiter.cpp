#include "delimiter.h"

#include <algorithm>
#include <map>

#include "records.h"

namespace planverk::office {

namespace {

constexpr std::size_t looked_at = 50;  // records
constexpr std::size_t looked_at_bytes = 256U << 10;

/// `sep=;` or `"sep=;"`; moves behind its line.
bool take_stated(std::string_view text, Columns& columns) {
  const std::size_t end = std::min(text.find_first_of("\r\n", columns.begin), text.size());
  std::string_view line = text.substr(columns.begin, end - columns.begin);
  if (line.size() >= 2 && line.front() == '"' && line.back() == '"') line = line.substr(1, line.size() - 2);
  if (line.size() != 5 || (!line.starts_with("sep=") && !line.starts_with("SEP="))) return false;
  columns.delimiter = line.back();
  columns.begin = end + (text.substr(end, 2) == "\r\n" ? 2U : text.substr(end, 1).size());
  return true;
}

struct Agreement {
  std::size_t records = 0;  ///< with something in them
  std::size_t agree = 0;    ///< twice those with the number of columns, above one, that most have
};

/// A quote amid a field is rare; where another delimiter stands before it, it begins one.
bool has_stray_quote(const std::vector<Field>& record, std::string_view text) {
  return std::ranges::any_of(record, [&](const Field& field) {
    return text[std::min(field.begin, text.size() - 1)] != '"' && field.value.find('"') != std::string::npos;
  });
}

Agreement agreement_of(std::string_view text, char delimiter, std::size_t begin) {
  RecordReader reader(text.substr(0, begin + looked_at_bytes), delimiter, begin);
  std::map<std::size_t, std::size_t> counts;
  Agreement agreement;
  while (agreement.records < looked_at) {
    const auto record = reader.next();
    if (!record) break;
    if (std::ranges::all_of(*record, [](const Field& field) { return field.value.empty(); })) continue;
    ++agreement.records;
    if (record->size() == 1) continue;
    std::size_t& count = counts[record->size()];
    count += reader.fault() || has_stray_quote(*record, text) ? 1U : 2U;
    agreement.agree = std::max(agreement.agree, count);
  }
  return agreement;
}

}  // namespace

Columns find_columns(std::string_view text) {
  Columns columns;
  if (text.starts_with("\xEF\xBB\xBF")) columns.begin = 3;
  if (take_stated(text, columns)) return columns;
  std::size_t most = 0;
  for (const char delimiter : {'\t', ';', ','}) {
    const Agreement agreement = agreement_of(text, delimiter, columns.begin);
    // One column of sentences has commas too, but not in most lines and not equally many.
    if (agreement.agree <= most || agreement.agree * 3 < agreement.records * 2) continue;
    most = agreement.agree;
    columns.delimiter = delimiter;
  }
  return columns;
}

}  // namespace planverk::office
