#include <algorithm>
#include <memory>

#include "base/decimal.h"
#include "base/utf8.h"
#include "run/executor.h"
#include "run/picture.h"

namespace planverk::templates {

using document::Kind;

namespace {

constexpr std::string_view nothing_mark = "\u2013";

}  // namespace

void Executor::text(std::string_view text) {
  if (words_ != nullptr) {
    words_->append(text);
  } else {
    builder_.text(text, source_);
  }
}

/// Words of the labels' language among words of the plan's.
void Executor::label_words(std::string_view words) {
  if (words_ != nullptr || !labels_are_foreign_) {
    text(words);
    return;
  }
  if (!builder_.open(Kind::foreign, document::Style::normal, source_)) return;
  builder_.edit().lang = tag_of(variant_.language);
  text(words);
  builder_.close();
}

/// A dash for nothing is spoken as words.
void Executor::nothing(std::string_view words) {
  if (words_ != nullptr || words != nothing_mark) {
    text(words);
    return;
  }
  if (!builder_.open(Kind::said, document::Style::normal, source_)) return;
  builder_.edit().said = document_.words.nothing;
  text(words);
  builder_.close();
}

void Executor::element_in_words(const Instruction& instruction) {
  if (instruction.content->content == ContentName::line_break) {
    text(" ");
  } else if (instruction.content->content != ContentName::note) {
    run(instruction.body);
  }
}

/// `columns` and `column` within a table say how its columns are set.
bool Executor::table_column(const Instruction& instruction) {
  if (builder_.kind() != Kind::table) return false;
  if (instruction.content->content == ContentName::columns) {
    run(instruction.body);
    return true;
  }
  if (instruction.content->content != ContentName::column) return false;
  document::Column column;
  for (const SetAttribute& attribute : instruction.attributes) {
    const std::string value = attribute.value.value(node_);
    if (!value.empty() && !set_column(column, attribute.attribute, value)) {
      error(attribute.span, "bad-value").with("attribute", "column").with("value", value);
    }
  }
  builder_.edit().columns.push_back(column);
  return true;
}

void Executor::set_attributes(const Instruction& instruction) {
  for (const SetAttribute& attribute : instruction.attributes) {
    // An attribute without a value is left out.
    const std::string value = attribute.value.value(node_);
    if (value.empty()) continue;
    if (attribute.attribute == ContentAttribute::share || attribute.attribute == ContentAttribute::depth) continue;
    if (!set_property(builder_.edit(), attribute.attribute, value)) {
      error(attribute.span, "bad-value").with("attribute", std::string(instruction.content->name)).with("value", value);
    }
    if (attribute.attribute == ContentAttribute::optional && value == "yes") {
      optional_references_.push_back(builder_.node());
    }
  }
}

void Executor::element(const Instruction& instruction) {
  if (words_ != nullptr) {
    element_in_words(instruction);
    return;
  }
  if (table_column(instruction)) return;
  const ContentType& type = *instruction.content;
  if (type.content == ContentName::line_break) {
    builder_.line_break(source_);
    return;
  }
  const bool empty = type.content == ContentName::symbol || type.content == ContentName::signature_line;
  const document::NodeId parent = builder_.node();
  const bool opened = empty ? builder_.empty_node(type.kind, source_) : builder_.open(type.kind, type.style, source_);
  if (!opened) {
    error(instruction.span, "block-in-words").with("name", std::string(type.name)).mend("block-in-words");
    return;
  }
  set_attributes(instruction);
  if (type.content == ContentName::column) {
    document::Column column;
    for (const SetAttribute& attribute : instruction.attributes) {
      if (attribute.attribute == ContentAttribute::share)
        set_column(column, attribute.attribute, attribute.value.value(node_));
    }
    document_.tree.edit(parent).columns.push_back(column);
  }
  if (type.content == ContentName::contents) {
    for (const SetAttribute& attribute : instruction.attributes) {
      if (attribute.attribute != ContentAttribute::depth) continue;
      const std::string depth = attribute.value.value(node_);
      if (depth.size() == 1 && depth[0] >= '1' && depth[0] <= '6') {
        document_.tree[builder_.node()].level = static_cast<std::uint8_t>(depth[0] - '0');
      }
    }
  }
  run(instruction.body);
  builder_.close();
}

/// An attribute of the open element whose value is put together of words.
void Executor::attribute(const Instruction& instruction) {
  if (words_ != nullptr) return;
  const std::string value = words_of(instruction.body);
  const ContentType* type = nullptr;
  for (const ContentType& each : content_types()) {
    if (each.kind == builder_.kind()) {
      type = &each;
      break;
    }
  }
  const auto known = type == nullptr ? std::nullopt : content_attribute(*type, instruction.name);
  if (!known) {
    error(instruction.span, "unknown-attribute")
        .with("attribute", instruction.name)
        .with("name", std::string(name_of(builder_.kind())));
    return;
  }
  if (!value.empty() && !set_property(builder_.edit(), *known, value)) {
    error(instruction.span, "bad-value").with("attribute", instruction.name).with("value", value);
  }
}

void Executor::part(const Instruction& instruction) {
  if (parts_ == nullptr) return;
  DrawingPart part;
  for (const NamedValue& named : instruction.values) {
    std::string value = named.value.value(node_);
    if (named.name == "label")
      part.label = std::move(value);
    else if (named.name == "text")
      part.text = std::move(value);
    else if (named.name == "value")
      part.value = std::move(value);
    else if (named.name == "ink")
      part.ink = std::move(value);
    else if (named.name == "kind")
      part.kind = std::move(value);
    else if (named.name == "series")
      part.series = std::move(value);
    else if (named.name == "until")
      part.until = std::move(value);
  }
  if (!instruction.body.empty()) part.text = words_of(instruction.body);
  parts_->push_back(std::move(part));
}

void Executor::chart(const Instruction& instruction) {
  if (words_ != nullptr) return;
  if (builder_.kind() != Kind::figure) {
    error(instruction.span, "chart-place").mend("chart-place");
    return;
  }
  std::vector<DrawingPart> parts;
  auto* const before = std::exchange(parts_, &parts);
  run(instruction.body);
  parts_ = before;
  DrawingOptions options;
  options.width = 160_mm;
  options.number = [this](Decimal value) { return format_.print(Format::number, value.text(), {}); };
  for (const NamedValue& named : instruction.values) {
    std::string value = named.value.value(node_);
    if (named.name == "unit")
      options.unit = std::move(value);
    else if (named.name == "row-axis")
      options.row_axis = std::move(value);
    else if (named.name == "column-axis")
      options.column_axis = std::move(value);
    else if (const auto wanted = Decimal::parse(value); named.name == "width" && wanted && wanted->scale() == 0)
      options.width = Length::millimetres(static_cast<double>(wanted->units()));
  }
  const std::string kind = instruction.value ? instruction.value->value(node_) : std::string();
  auto drawing = draw(kind, parts, options);
  if (!drawing) {
    error(instruction.span, "bad-value")
        .with("attribute", "kind")
        .with("value", kind)
        .mend("chart", {{"kinds", drawing_kinds()}});
    return;
  }
  builder_.edit().drawing = std::make_shared<const Drawing>(std::move(*drawing));
}

void Executor::picture(const Instruction& instruction) {
  if (words_ != nullptr || !instruction.select || builder_.kind() != Kind::figure) return;
  const std::string wanted = instruction.select->string(node_);
  const std::string_view plan_file = around_.sources.name(source_.file);
  auto loaded = load_picture(around_.files, wanted, plan_file, around_.root_folder, around_.limits);
  if (!loaded) {
    found_.add("bad-value", source_)
        .variant("picture-" + loaded.error())
        .with("value", wanted)
        .mend("picture-" + loaded.error());
    return;
  }
  document_.images.try_emplace(wanted, std::move(*loaded));
  builder_.edit().image = wanted;
}

void Executor::settle_optional_references() {
  if (optional_references_.empty()) return;
  document::Tree& tree = document_.tree;
  std::unordered_set<std::string> ids;
  for (document::NodeId node = 0; node < tree.size(); ++node) {
    if (const auto& id = tree.properties(node).id; !id.empty()) ids.insert(id);
  }
  for (const document::NodeId reference : optional_references_) {
    if (ids.contains(tree.properties(reference).target_id)) continue;
    std::vector<document::NodeId> children;
    tree.each_child(reference, [&](document::NodeId child) { children.push_back(child); });
    for (const document::NodeId child : children) tree.move_before(child, reference);
    tree.detach(reference);
  }
}

}  // namespace planverk::templates
