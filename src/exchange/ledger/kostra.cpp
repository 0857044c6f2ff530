#include "ledger/kostra.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "enough.h"

namespace planverk::exchange::ledger {

constexpr Rule rules[] = {
    {"kostra-record", "", Stage::exchange, RuleClass::format, Severity::error,
     "Each record of a KOSTRA accounts file is 48 characters wide, and its fields have their form.", "ledger: kostra-record"},
    {"kostra-mixed", "", Stage::exchange, RuleClass::format, Severity::error,
     "All records of a KOSTRA accounts file are of one year, one quarter and one holder.", "ledger: kostra-mixed"},
    {"kostra-double", "", Stage::exchange, RuleClass::format, Severity::warning,
     "A KOSTRA accounts file has each form, account class, function and art in one record.", "ledger: kostra-double"},
    {"kostra-balance", "", Stage::exchange, RuleClass::format, Severity::warning,
     "The operating accounts of a year in KOSTRA's form come to zero, thirty thousand crowns more or less.",
     "ledger: kostra-balance"},
};

namespace {

constexpr std::size_t width = 48;
constexpr std::int64_t slack = 30;  // in 1,000 kr: what Statistics Norway's own check 110 lets pass

bool digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}
bool blank(std::string_view text) { return text.find_first_not_of(' ') == std::string_view::npos; }
std::string_view trimmed(std::string_view text) {
  const std::size_t end = text.find_last_not_of(' ');
  return end == std::string_view::npos ? std::string_view() : text.substr(0, end + 1);
}

/// Left-aligned digits, then blanks. Quarterly files have `Z` and `~` for a record that tells of nothing.
bool code(std::string_view text) {
  const std::string_view kept = trimmed(text);
  return kept.empty() || digits(kept) || kept == "Z" || kept == "z" || kept == "~";
}

bool amount(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return false;
  text.remove_prefix(begin);
  if (text.starts_with('-')) text.remove_prefix(1);
  return digits(text);
}

struct Field {
  std::string_view name;  ///< as the file description calls it
  std::size_t begin, length;
  bool (*holds)(std::string_view);
  std::string_view expected;  ///< for people, in signs that need no language: `9` is a digit
};

constexpr std::string_view forms = "0A 0B 0C 0D 0F 0G 0I 0J 0K 0L 0M 0N 0P 0Q 0X 0Y";
bool form(std::string_view text) { return digits(text.substr(0, 1)) && forms.find(text) != std::string_view::npos; }
bool quarter(std::string_view text) { return text == " " || (text >= "1" && text <= "4"); }
bool account_class(std::string_view text) { return text == " " || (text >= "0" && text <= "5"); }
bool number_or_blank(std::string_view text) { return blank(text) || digits(text); }

constexpr Field fields[] = {
    {"skjema", 0, 2, form, forms},
    {"aargang", 2, 4, digits, "9999"},
    {"kvartal", 6, 1, quarter, "1 2 3 4 ␣"},
    {"region", 7, 6, digits, "999999"},
    {"orgnr", 13, 9, number_or_blank, "999999999"},
    {"foretaksnr", 22, 9, number_or_blank, "999999999"},
    {"kontoklasse", 31, 1, account_class, "0 1 2 3 4 5 ␣"},
    {"funksjon_kapittel", 32, 4, code, "999␣"},
    {"art_sektor", 36, 3, code, "999"},
    {"belop", 39, 9, amount, "-99999999"},
};

struct Record {
  std::string_view line;
  Span span;
  [[nodiscard]] std::string_view field(std::size_t index) const { return line.substr(fields[index].begin, fields[index].length); }
};

/// All records that have their form; what is wrong with the others is told.
class Reader {
 public:
  Reader(std::string_view bytes, FileId file, Diagnostics& found) : bytes_(bytes), file_(file), found_(found) {}

  std::vector<Record> records() {
    std::vector<Record> all;
    std::size_t at = bytes_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    while (at < bytes_.size() && !enough(file_, found_)) {
      std::size_t end = bytes_.find('\n', at);
      if (end == std::string_view::npos) end = bytes_.size();
      std::string_view line = bytes_.substr(at, end - at);
      if (line.ends_with('\r')) line.remove_suffix(1);
      const Record record{line, {file_, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(line.size())}};
      // The last line of old systems is the sign that ends a file.
      if (!blank(line) && line != "\x1A" && check(record)) all.push_back(record);
      at = end + 1;
    }
    return all;
  }

 private:
  bool check(const Record& record) {
    const bool too_long = record.line.size() > width && !blank(record.line.substr(width));
    if (record.line.size() < width || too_long) {
      found_.add("kostra-record", record.span)
          .variant("width")
          .with("found", std::to_string(trimmed(record.line).size()))
          .with("expected", std::to_string(width))
          .mend("width");
      return false;
    }
    bool right = true;
    for (std::size_t i = 0; i < std::size(fields); ++i) right = check_field(record, i) && right;
    return right;
  }

  bool check_field(const Record& record, std::size_t index) {
    const Field& field = fields[index];
    if (field.holds(record.field(index))) return true;
    const Span span{file_, record.span.offset + static_cast<std::uint32_t>(field.begin),
                    static_cast<std::uint32_t>(field.length)};
    // The bytes may be anything: what is no plain sign is shown by its place alone.
    std::string shown(record.field(index));
    for (char& c : shown) {
      if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) > 0x7E) c = '?';
    }
    found_.add("kostra-record", span)
        .with("field", std::string(field.name))
        .with("from", std::to_string(field.begin + 1))
        .with("to", std::to_string(field.begin + field.length))
        .with("found", shown)
        .with("expected", std::string(field.expected))
        .mend();
    return false;
  }

  std::string_view bytes_;
  FileId file_;
  Diagnostics& found_;
};

Entry entry_of(const Record& record) {
  std::string_view number = record.field(9);
  number.remove_prefix(number.find_first_not_of(' '));
  // At most eight digits: thousands of crowns stay far within a Decimal.
  const Decimal thousands = Decimal::parse(number).value_or(Decimal());
  return {std::string(record.field(6)),
          std::string(trimmed(record.field(7))),
          std::string(trimmed(record.field(8))),
          {},
          Decimal(thousands.units() * 1000, 0),
          record.span};
}

bool same_holder(const std::vector<Record>& records, Diagnostics& found) {
  // Year, quarter, region, organisation, company.
  bool same = true;
  for (const std::size_t index : {1U, 2U, 3U, 4U, 5U}) {
    const auto other = std::ranges::find_if(
        records, [&](const Record& each) { return each.field(index) != records.front().field(index); });
    if (other == records.end()) continue;
    same = false;
    found.add("kostra-mixed", other->span)
        .with("field", std::string(fields[index].name))
        .with("found", std::string(trimmed(other->field(index))))
        .with("expected", std::string(trimmed(records.front().field(index))))
        .note(records.front().span, "first")
        .mend();
  }
  return same;
}

void find_doubles(const std::vector<Record>& records, Diagnostics& found) {
  std::set<std::tuple<std::string_view, std::string_view, std::string_view, std::string_view>> seen;
  for (const Record& each : records) {
    if (enough(each.span.file, found)) return;
    if (seen.emplace(each.field(0), each.field(6), each.field(7), each.field(8)).second) continue;
    found.add("kostra-double", each.span)
        .with("class", std::string(each.field(6)))
        .with("function", std::string(trimmed(each.field(7))))
        .with("art", std::string(trimmed(each.field(8))))
        .mend();
  }
}

/// Of whole years of municipalities and counties: what comes in and goes out, financing included, is equal.
void check_balance(const std::vector<Record>& records, FileId file, Diagnostics& found) {
  constexpr std::string_view balanced = "0A 0C 0M 0P";
  std::int64_t sum = 0;
  bool any = false;
  for (const Record& each : records) {
    if (each.field(2) != " " || each.field(6) != "1" || balanced.find(each.field(0)) == std::string_view::npos) continue;
    any = true;
    sum += entry_of(each).amount.units() / 1000;
  }
  if (!any || (sum >= -slack && sum <= slack)) return;
  found.add("kostra-balance", Span{file, 0, 0}).with("amount", std::to_string(sum)).with("slack", std::to_string(slack)).mend();
}

Date last_day(int year, std::string_view kvartal) {
  constexpr std::string_view ends[] = {"-03-31", "-06-30", "-09-30", "-12-31"};
  const std::size_t which = kvartal == " " ? 3 : static_cast<std::size_t>(kvartal[0] - '1');
  return Date::parse(std::to_string(year) + std::string(ends[which])).value_or(Date());
}

}  // namespace

bool is_kostra(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::string_view line = bytes.substr(0, bytes.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (line.size() < width || !blank(line.substr(width))) return false;
  const Record record{line, {}};
  return form(record.field(0)) && digits(record.field(1)) && digits(record.field(3)) && amount(record.field(9));
}

std::optional<Ledger> read_kostra(const Sources& sources, FileId file, Diagnostics& found) {
  const auto records = Reader(sources.bytes(file), file, found).records();
  if (records.empty()) {
    if (found.empty()) found.add("kostra-record", Span{file, 0, 0}).variant("none").mend("none");
    return std::nullopt;
  }
  if (!same_holder(records, found)) return std::nullopt;
  find_doubles(records, found);
  check_balance(records, file, found);
  const Record& first = records.front();
  Ledger ledger;
  ledger.form = Form::kostra;
  ledger.file = file;
  ledger.year = static_cast<int>(Decimal::parse(first.field(1)).value_or(Decimal()).units());
  ledger.until = last_day(ledger.year, first.field(2));
  ledger.currency = "kr";
  ledger.label = "KOSTRA " + std::string(first.field(0));
  ledger.series = std::string(first.field(0)) + ' ' + std::string(first.field(1));
  if (first.field(2) != " ") ledger.series += " K" + std::string(first.field(2));
  auto& entries = ledger.entries[Measure::actual];
  for (const Record& each : records) entries.push_back(entry_of(each));
  return ledger;
}

}  // namespace planverk::exchange::ledger
