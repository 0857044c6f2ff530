#include "statistics/kolada.h"

#include <algorithm>

#include "json/shape.h"

namespace planverk::exchange::statistics {

using json::Value;
using Kind = Value::Kind;

namespace {

class KoladaReader {
 public:
  KoladaReader(FileId file, Diagnostics& found) : shape_(file, found) { kolada_.file = file; }

  std::optional<Kolada> read(const Value& root) {
    const Value* values = shape_.member(root, "", "values", Kind::array);
    if (values == nullptr) return std::nullopt;
    bool right = true;
    for (std::size_t i = 0; i < values->items.size(); ++i) right = read_row(values->items[i], json::pointer("/values", i)) && right;
    for (const char* name : {"next_page", "next_url"}) {
      const Value* next = root.find(name);
      kolada_.more = kolada_.more || (next != nullptr && next->is(Kind::text) && !next->text.empty());
    }
    return right ? std::optional(std::move(kolada_)) : std::nullopt;
  }

 private:
  bool read_row(const Value& row, const std::string& at) {
    if (!row.is(Kind::object)) {
      shape_.refuse(row, at, "{…}");
      return false;
    }
    // Answers about key figures have their titles, answers of values have neither.
    if (row.find("values") == nullptr && row.find("title") != nullptr && row.find("id") != nullptr) {
      kolada_.titles[std::string(row.word_of("id"))] = row.word_of("title");
      return true;
    }
    const std::string figure = shape_.code(row, at, "kpi"), period = shape_.code(row, at, "period");
    const std::string place = shape_.code(row, at, row.find("ou") != nullptr ? "ou" : "municipality");
    const Value* values = shape_.member(row, at, "values", Kind::array);
    if (figure.empty() || period.empty() || place.empty() || values == nullptr) return false;
    KoladaValue& value = kolada_.figures[figure][place][period];
    value.span = shape_.span(row);
    bool right = true;
    for (std::size_t i = 0; i < values->items.size(); ++i) {
      right = read_value(values->items[i], json::pointer(json::pointer(at, "values"), i), value) && right;
    }
    return right;
  }

  bool read_value(const Value& each, const std::string& at, KoladaValue& value) {
    const std::string gender = shape_.code(each, at, "gender");
    std::optional<Decimal>* into = gender == "T"   ? &value.all
                                   : gender == "K" ? &value.women
                                   : gender == "M" ? &value.men
                                                   : nullptr;
    if (into == nullptr) {
      if (const Value* found = each.find("gender"); found != nullptr) shape_.refuse(*found, json::pointer(at, "gender"), "T K M");
      return false;
    }
    if (gender == "T") value.status = each.word_of("status");
    const Value* number = each.find("value");
    if (number == nullptr || number->is(Kind::null) || each.word_of("is_deleted") == "1") return true;
    *into = number->number();
    if (!*into) shape_.refuse(*number, json::pointer(at, "value"), "0.0");
    return into->has_value();
  }

  json::Shape shape_;
  Kolada kolada_;
};

}  // namespace

bool is_kolada(std::string_view bytes) {
  const std::size_t begin = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (begin == std::string_view::npos || bytes[begin] != '{') return false;
  constexpr std::size_t looked_at = 65'536;
  const std::string_view head = bytes.substr(0, looked_at);
  const std::string_view tail = bytes.substr(bytes.size() - std::min(bytes.size(), looked_at));
  const auto has = [&](std::string_view word) { return head.find(word) != std::string_view::npos || tail.find(word) != std::string_view::npos; };
  if (!has("\"values\"") || has("\"dimension\"")) return false;
  return (has("\"kpi\"") && has("\"period\"")) || has("\"is_divided_by_gender\"");
}

std::optional<Kolada> read_kolada(const Sources& sources, FileId file, Diagnostics& found) {
  const auto root = json::parse(sources, file, {}, found);
  return root ? KoladaReader(file, found).read(*root) : std::nullopt;
}

}  // namespace planverk::exchange::statistics
