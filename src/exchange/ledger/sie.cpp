#include "ledger/sie.h"

#include <algorithm>
#include <charconv>

namespace planverk::exchange::ledger {

namespace {

bool digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<int> whole(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// `20260831`
std::optional<Date> day(std::string_view text) {
  if (text.size() != 8 || !digits(text)) return std::nullopt;
  return Date::parse(std::string(text.substr(0, 4)) + '-' + std::string(text.substr(4, 2)) + '-' + std::string(text.substr(6)));
}

/// Fields that amounts rest on, each asked for in its form; what is not in it is told once for the post. Names, numbers and
/// days beside are taken as they come: that one is missing is no reason to refuse the accounts.
class Fields {
 public:
  Fields(const SiePost& post, Diagnostics& found) : post_(post), found_(found) {}

  int number(std::size_t index) { return asked(index, "9", whole(post_.text(index))).value_or(0); }
  std::optional<Date> date(std::size_t index) { return asked(index, "yyyymmdd", day(post_.text(index))); }
  int period(std::size_t index) {
    const std::string_view text = post_.text(index);
    const bool right = text.size() == 6 && digits(text) && text.substr(4) >= "01" && text.substr(4) <= "13";
    return asked(index, "yyyymm", right ? whole(text) : std::nullopt).value_or(0);
  }
  std::string account(std::size_t index) {
    // Digits by the standard, yet there are ledgers with an account `DIFF`.
    return asked(index, "9999", post_.text(index).empty() ? std::nullopt : std::optional(std::string(post_.text(index))))
        .value_or(std::string());
  }
  Decimal amount(std::size_t index) {
    std::string_view text = post_.text(index);
    // A sign of debit is not the standard's, yet written; .50 and 5. are not numbers elsewhere and are here.
    if (text.starts_with('+')) text.remove_prefix(1);
    return asked(index, "-9999.99", Decimal::parse(text)).value_or(Decimal());
  }
  std::vector<SieObject> objects(std::size_t index) {
    if (index < post_.fields.size() && post_.fields[index].list) return post_.fields[index].objects;
    refuse(index, "{…}");
    return {};
  }
  [[nodiscard]] bool right() const { return right_; }

 private:
  template <class T>
  std::optional<T> asked(std::size_t index, std::string_view expected, std::optional<T> value) {
    if (!value) refuse(index, expected);
    return value;
  }
  void refuse(std::size_t index, std::string_view expected) {
    if (!right_) return;
    right_ = false;
    found_.add("sie-syntax", post_.span)
        .with("label", "#" + post_.label)
        .with("number", std::to_string(index + 1))
        .with("found", index < post_.fields.size() && post_.fields[index].list ? "{…}" : std::string(post_.text(index)))
        .with("expected", std::string(expected))
        .mend();
  }

  const SiePost& post_;
  Diagnostics& found_;
  bool right_ = true;
};

/// Takes posts in, label by label. Labels that are not known are skipped, as the standard asks of readers.
class Taking {
 public:
  Taking(SieFile& file, Diagnostics& found) : file_(file), found_(found) {}

  void take(const SiePost& post) {
    Fields fields(post, found_);
    if (!take_head(post, fields) && !take_plan(post, fields)) take_amount(post, fields);
  }

 private:
  bool take_head(const SiePost& post, Fields& fields) {
    const std::string& label = post.label;
    if (label == "SIETYP") {
      file_.type = post.text(0).starts_with('4') ? 4 : fields.number(0);
    } else if (label == "FNAMN") {
      file_.company = post.text(0);
    } else if (label == "ORGNR") {
      file_.number = post.text(0);
    } else if (label == "KPTYP") {
      file_.chart = post.text(0);
    } else if (label == "VALUTA") {
      if (!post.text(0).empty()) file_.currency = post.text(0);
    } else if (label == "GEN") {
      if (const auto made = day(post.text(0))) file_.made_on = made->text();
    } else if (label == "OMFATTN") {
      file_.reaches_to = day(post.text(0));
    } else if (label == "RAR") {
      const int year = fields.number(0);
      const auto first = fields.date(1), last = fields.date(2);
      if (fields.right() && first && last) file_.years[year] = {*first, *last};
    } else {
      return false;
    }
    return true;
  }

  bool take_plan(const SiePost& post, Fields& fields) {
    const std::string& label = post.label;
    if (label == "KONTO") {
      const std::string account = fields.account(0);
      if (fields.right()) file_.accounts[account] = std::string(post.text(1));
    } else if (label == "KTYP") {
      if (const auto type = post.text(1); type.size() == 1) file_.account_types[std::string(post.text(0))] = type[0];
    } else if (label == "DIM" || label == "UNDERDIM") {
      file_.dimensions[std::string(post.text(0))] = std::string(post.text(1));
    } else if (label == "OBJEKT") {
      file_.objects[{std::string(post.text(0)), std::string(post.text(1))}] = std::string(post.text(2));
    } else {
      return false;
    }
    return true;
  }

  void take_amount(const SiePost& post, Fields& fields) {
    const std::string& label = post.label;
    SieAmount amount;
    amount.span = post.span;
    if (label == "IB" || label == "UB" || label == "RES") {
      amount.year = fields.number(0);
      amount.account = fields.account(1);
      amount.amount = fields.amount(2);
      if (fields.right()) (label == "IB" ? file_.opening : label == "UB" ? file_.closing : file_.results).push_back(amount);
    } else if (label == "PSALDO" || label == "PBUDGET") {
      amount.year = fields.number(0);
      amount.period = fields.period(1);
      amount.account = fields.account(2);
      amount.objects = fields.objects(3);
      amount.amount = fields.amount(4);
      if (fields.right()) (label == "PSALDO" ? file_.periods : file_.budgets).push_back(std::move(amount));
    } else if (label == "VER") {
      voucher_ = fields.date(2);
      ++vouchers_;
    } else if (label == "TRANS" && voucher_) {
      // #RTRANS tells of a row that stands again as #TRANS, #BTRANS of one that was struck out: neither counts.
      amount.account = fields.account(0);
      amount.objects = fields.objects(1);
      amount.amount = fields.amount(2);
      const auto own_day = day(post.text(3)).value_or(*voucher_);
      amount.period = own_day.year() * 100 + static_cast<int>(own_day.month());
      amount.voucher = vouchers_;
      if (fields.right()) file_.rows.push_back(std::move(amount));
    }
  }

  SieFile& file_;
  Diagnostics& found_;
  std::optional<Date> voucher_;
  std::uint32_t vouchers_ = 0;
};

/// Rows belong to the financial year that their month is in.
void date_rows(SieFile& file) {
  const auto month = [](Date date) { return date.year() * 100 + static_cast<int>(date.month()); };
  for (SieAmount& row : file.rows) {
    for (const auto& [number, year] : file.years) {
      if (row.period >= month(year.first) && row.period <= month(year.last)) row.year = number;
    }
  }
}

}  // namespace

bool is_sie(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t begin = bytes.find_first_not_of(" \t\r\n");
  return begin != std::string_view::npos && bytes.substr(begin).starts_with("#FLAGGA");
}

std::optional<SieFile> read_sie(const Sources& sources, FileId id, Diagnostics& found) {
  const std::string_view bytes = sources.bytes(id);
  SieFile file;
  file.file = id;
  file.encoding = encoding_of(bytes);
  Taking taking(file, found);
  each_sie_post(bytes, id, file.encoding, found, [&taking](const SiePost& post) { taking.take(post); });
  date_rows(file);
  if (file.results.empty() && file.periods.empty() && file.budgets.empty() && file.rows.empty()) {
    found.add("sie-syntax", Span{id, 0, 0}).variant("none").mend("none");
    return std::nullopt;
  }
  return file;
}

bool of_result(const SieFile& file, std::string_view account) {
  if (const auto type = file.account_types.find(std::string(account)); type != file.account_types.end()) {
    return type->second == 'K' || type->second == 'I' || type->second == 'k' || type->second == 'i';
  }
  return !account.empty() && account[0] >= '3' && account[0] <= '8';
}

}  // namespace planverk::exchange::ledger
