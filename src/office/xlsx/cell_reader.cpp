#include "cell_reader.h"

#include "base/utf8.h"
#include "number_text.h"
#include "shared_strings.h"
#include "xml_part.h"

namespace planverk::office {

namespace {

Cell text_cell(std::string text) {
  Cell cell;
  cell.kind = text.empty() ? Cell::Kind::empty : Cell::Kind::text;
  cell.text = std::move(text);
  return cell;
}

Cell moment_cell(Moment moment) {
  Cell cell = text_cell(std::move(moment.text));
  if (moment.date) cell.kind = Cell::Kind::date;
  cell.date = moment.date;
  cell.time = moment.time;
  return cell;
}

/// A number that its format shows as a day, a time or a lapse of time.
std::optional<Cell> temporal_cell(std::string_view value, const NumberFormat& format, Epoch epoch) {
  if (format.elapsed) {
    const auto moment = moment_of(value, epoch, false, true);
    auto elapsed = elapsed_of(value);
    if (!elapsed) return std::nullopt;
    // Below a day it is a time of day as well, and mostly meant as one.
    if (moment && *elapsed == moment->text) return moment_cell(*moment);
    return text_cell(std::move(*elapsed));
  }
  if (!format.date && !format.time) return std::nullopt;
  auto moment = moment_of(value, epoch, format.date, format.time);
  if (!moment) return std::nullopt;
  return moment_cell(std::move(*moment));
}

class CellReader {
 public:
  CellReader(xml::Node node, const CellContext& context)
      : node_(node), context_(context), type_(node.get("t")), formula_(child(node, "f")), value_(child(node, "v")) {}

  std::expected<Cell, std::string> read() {
    if (type_ == "inlineStr") return with_formula(text_cell(rich_text(child(node_, "is"))));
    const std::string raw = value_.text();
    const std::string_view value = utf8::trim(raw);
    if (type_ == "str" && value_) return with_formula(text_cell(plain_text(value_)));
    if (value.empty() || (formula_ && context_.to_be_calculated && value == "0")) return without_value();
    auto cell = typed(value);
    if (!cell) return std::unexpected(std::string(value));
    return with_formula(std::move(*cell));
  }

 private:
  [[nodiscard]] Cell with_formula(Cell cell) const {
    cell.formula = static_cast<bool>(formula_);
    return cell;
  }

  [[nodiscard]] Cell without_value() const {
    Cell cell;
    cell.uncalculated = static_cast<bool>(formula_);
    cell.formula = cell.uncalculated;
    return cell;
  }

  [[nodiscard]] std::optional<Cell> typed(std::string_view value) const {
    if (type_.empty() || type_ == "n") return number(value);
    if (type_ == "s") return shared(value);
    if (type_ == "d") {
      auto moment = parse_moment(value);
      return moment ? std::optional(moment_cell(std::move(*moment))) : std::nullopt;
    }
    Cell cell = text_cell(std::string(value));
    if (type_ == "e") {
      cell.kind = Cell::Kind::error;
    } else if (type_ == "b" && (is_on(value) || value == "0" || value == "false")) {
      cell.kind = Cell::Kind::boolean;
      cell.text = is_on(value) ? "true" : "false";
    } else {
      return std::nullopt;
    }
    return cell;
  }

  [[nodiscard]] std::optional<Cell> shared(std::string_view value) const {
    const auto index = whole_number(value);
    if (!index || *index >= context_.strings.size()) return std::nullopt;
    return text_cell(context_.strings[*index]);
  }

  [[nodiscard]] std::optional<Cell> number(std::string_view value) const {
    const auto shown = read_number(value);
    if (!shown) return std::nullopt;
    const NumberFormat format = own_format();
    if (auto cell = temporal_cell(value, format, context_.epoch)) return cell;
    Cell cell;
    cell.kind = Cell::Kind::number;
    cell.number = shown->number;
    cell.decimals = format.decimals;
    cell.percent = format.percent;
    cell.text = format.percent ? read_number(value, 2)->text + "%" : shown->text;
    return cell;
  }

  [[nodiscard]] NumberFormat own_format() const {
    const std::uint32_t style = whole_number(node_.get("s")).value_or(0);
    return style < context_.formats.size() ? context_.formats[style] : NumberFormat();
  }

  xml::Node node_;
  const CellContext& context_;
  std::string_view type_;
  xml::Node formula_, value_;
};

}  // namespace

std::expected<Cell, std::string> read_cell(xml::Node node, const CellContext& context) {
  return CellReader(node, context).read();
}

}  // namespace planverk::office
