#include "run/content_printer.h"

#include <algorithm>

#include "base/word_list.h"
#include "compile/names.h"
#include "document/table.h"
#include "picture/image.h"
#include "run/executor.h"

namespace planverk::templates {

using document::Kind;

void ContentPrinter::print(const WriteText& text, Span) {
  run_.output.text(text.words, run_.focus.source);
}

ContentPrinter::Printed ContentPrinter::printed(const WriteValue& value, Span span) {
  std::string text = run_.text(value.select);
  if (text.empty()) {
    const xml::Node node = run_.focus.node;
    const std::string_view attribute = value.select.attribute();
    const Names& names = Names::of_the_plan();
    if (!attribute.empty() && !names.may_carry(node.name(), attribute)) {
      auto& finding = run_.error(span, "no-attribute-on")
                          .with("attribute", std::string(attribute))
                          .with("name", std::string(node.name()));
      if (const auto nearest = names.nearest_attribute(node.name(), attribute)) {
        finding.mend("nearest", {{"name", std::string(*nearest)}});
      }
    }
    return {};
  }
  if (value.format == Format::text) return {.words = std::move(text)};
  if (value.format == Format::unit || value.format == Format::unit_of_number) {
    const std::string family = value.format == Format::unit ? "unit." : "unit-of-number.";
    return {.words = run_.labels.text(family + text, {}).value_or(text)};
  }
  FormatOptions options;
  if (value.decimals) {
    if (const auto wanted = Decimal::parse(run_.text(*value.decimals)); wanted && wanted->scale() == 0) {
      options.decimals = static_cast<int>(std::clamp<std::int64_t>(wanted->units(), 0, Decimal::max_scale));
    }
  }
  if (value.to) options.to = run_.text(*value.to);
  if (value.format == Format::amount || value.format == Format::cost) return amount(value, text, options);
  return {.words = run_.format.print(value.format, text, options), .value = value_of(value.format, text)};
}

/// Words that are gathered go into sentences, where parentheses would say something else.
ContentPrinter::Printed ContentPrinter::amount(const WriteValue& value, std::string_view text, const FormatOptions& options) {
  std::optional<Decimal> number = Decimal::parse(text);
  if (!number) return {.words = std::string(text)};
  if (value.format == Format::cost && run_.signs.below_zero == plan::NegativeAmounts::costs) number = number->negated();
  const std::string canonical = number->text();
  Printed it{.words = run_.format.print(value.format, canonical, options), .value = value_of(value.format, canonical)};
  const std::string_view minus = run_.around.variant.labels_pack().minus;
  const bool parenthesised = run_.signs.form == plan::NegativeForm::parentheses && it.words.starts_with(minus);
  if (parenthesised && !run_.output.gathers_words()) it.drawn = "(" + it.words.substr(minus.size()) + ")";
  return it;
}

/// A name that another element goes by is no fact of its own; a number always is one.
void ContentPrinter::note_origin(const WriteValue& value, const Printed& it) {
  if (it.words.empty() || (run_.focus.named && !it.value)) return;
  if (value.select.attribute().starts_with("fig:")) {
    run_.origins.is_made_of(run_.focus.node);
  } else {
    run_.origins.prints(run_.focus.node);
  }
}

void ContentPrinter::print(const WriteValue& value, Span span) {
  const Printed it = printed(value, span);
  note_origin(value, it);
  if (!it.drawn.empty()) {
    run_.output.value(it.drawn, it.words, *it.value, run_.focus.source);
  } else if (it.value) {
    run_.output.value(it.words, *it.value, run_.focus.source);
  } else if (!it.words.empty()) {
    run_.output.text(it.words, run_.focus.source);
  } else if (value.absent) {
    run_.output.nothing(run_.text(*value.absent), run_.focus.source);
  } else {
    executor_.run(value.otherwise);
    return;
  }
  if (!it.words.empty()) note_figure(value, it);
}

/// Of words that go into a sentence nobody could say where they stand.
void ContentPrinter::note_figure(const WriteValue& value, const Printed& printed) {
  if (!run_.figures.wanted() || run_.output.gathers_words()) return;
  Origin origin = run_.evaluate.origin(value.select, run_.focus.node);
  if (origin || printed.value)
    run_.output.builder.note_figure(run_.figures.note({std::move(origin), value.format, printed.value}));
}

/// None when a part of the key has no value: then there is nothing to say.
std::optional<std::string> ContentPrinter::label_text(const WriteLabel& label, Span span) {
  std::string key;
  for (const auto& part : label.key.parts()) {
    if (const auto* literal = std::get_if<std::string>(&part)) {
      key += *literal;
      continue;
    }
    const std::string value = run_.text(std::get<Expression>(part));
    if (value.empty()) return std::nullopt;
    key += value;
  }
  std::vector<std::pair<std::string, std::string>> values;
  for (const NamedValue& named : label.values) values.emplace_back(named.name, run_.text(named.value));
  for (const auto& [name, words] : label.worded) values.emplace_back(name, executor_.gathered(words));
  auto text = run_.labels.text(key, values);
  if (!text) run_.error(span, "no-label").with("key", key).mend("no-label");
  return text;
}

void ContentPrinter::print(const WriteLabel& label, Span span) {
  if (const auto words = label_text(label, span)) {
    if (!run_.focus.named && (label.key.constant() == nullptr || !label.values.empty()))
      run_.origins.prints(run_.focus.node);
    run_.output.label(*words, run_.focus.source);
  } else if (label.absent) {
    run_.output.nothing(run_.text(*label.absent), run_.focus.source);
  }
}

void ContentPrinter::print(const WriteNothing&, Span) {
  run_.output.nothing("\u2013", run_.focus.source);
}

void ContentPrinter::in_words(const WriteElement& element) {
  if (element.type->content == ContentName::line_break) {
    run_.output.text(" ", run_.focus.source);
  } else if (element.type->content != ContentName::note) {
    executor_.run(element.body);
  }
}

/// `columns` and `column` within a table say how its columns are set.
bool ContentPrinter::table_column(const WriteElement& element) {
  Builder& builder = run_.output.builder;
  if (builder.kind() != Kind::table) return false;
  if (element.type->content == ContentName::columns) {
    executor_.run(element.body);
    return true;
  }
  if (element.type->content != ContentName::column) return false;
  document::Column column;
  for (const SetAttribute& attribute : element.attributes) {
    const std::string value = run_.text(attribute.value);
    if (!value.empty() && !set_column(column, attribute.attribute, value)) {
      run_.error(attribute.span, "bad-value").with("attribute", "column").with("value", value);
    }
  }
  builder.edit().columns.push_back(column);
  return true;
}

/// A style whose name is put together is judged here; one that is written out was when its template was compiled.
bool ContentPrinter::knows_style(std::string_view content, const std::string& name, Span span) {
  const auto& has_style = run_.around.options.has_style;
  if (has_style && has_style(content, name)) return true;
  const StyleNames& names = run_.program.styles->names();
  if (names.knows(content, name)) return true;
  const std::string wanted = names.of(content);
  std::string known;
  for (const std::string_view word : WordList(wanted)) known.append(known.empty() ? "" : ", ").append(word);
  run_.error(span, "bad-value").with("attribute", "style").with("value", name).mend("words", {{"words", known}});
  return false;
}

void ContentPrinter::set_attribute(const SetAttribute& attribute, const std::string& value, const ContentType& type) {
  Builder& builder = run_.output.builder;
  const auto bad = [&] {
    run_.error(attribute.span, "bad-value").with("attribute", std::string(type.name)).with("value", value);
  };
  switch (attribute.attribute) {
    case ContentAttribute::share: {
      // Of columns side by side: their widths stand with what holds them.
      document::Column column;
      if (!set_column(column, attribute.attribute, value)) return bad();
      auto& columns = run_.document.tree.edit(run_.document.tree[builder.node()].parent).columns;
      if (!columns.empty()) columns.back() = column;
      return;
    }
    case ContentAttribute::depth:
      if (!may_be(type, attribute.attribute, value)) return bad();
      run_.document.tree[builder.node()].level = static_cast<std::uint8_t>(value[0] - '0');
      return;
    case ContentAttribute::style:
      if (attribute.value.constant() == nullptr && !knows_style(type.name, value, attribute.span)) return;
      break;
    case ContentAttribute::optional:
      if (value == "yes") run_.references.may_miss(builder.node());
      break;
    default:
      break;
  }
  if (!set_property(builder.edit(), attribute.attribute, value)) bad();
}

void ContentPrinter::set_attributes(const WriteElement& element) {
  if (element.type->content == ContentName::column) {
    const document::NodeId holder = run_.document.tree[run_.output.builder.node()].parent;
    run_.document.tree.edit(holder).columns.emplace_back();
  }
  for (const SetAttribute& attribute : element.attributes) {
    // An attribute without a value is left out.
    const std::string value = run_.text(attribute.value);
    if (!value.empty()) set_attribute(attribute, value, *element.type);
  }
  if (element.data) show_data(element);
}

void ContentPrinter::show_data(const WriteElement& element) {
  std::string data = run_.text(*element.data);
  if (data.empty()) return;
  const document::NodeId node = run_.output.builder.node();
  if (element.type->content == ContentName::reference) {
    run_.references.leads_to(node, std::move(data));
  } else {
    run_.references.shows(node, std::move(data));
  }
}

void ContentPrinter::print(const WriteElement& element, Span span) {
  if (run_.output.gathers_words()) {
    in_words(element);
    return;
  }
  if (table_column(element)) return;
  const ContentType& type = *element.type;
  Builder& builder = run_.output.builder;
  const Span source = run_.focus.source;
  if (type.content == ContentName::line_break) {
    builder.line_break(source);
    return;
  }
  const bool empty = type.content == ContentName::symbol || type.content == ContentName::signature_line;
  const bool opened = empty ? builder.empty_node(type.kind, source)
                            : builder.open(type.kind, document::Style::named(type.style), source);
  if (!opened) {
    run_.error(span, "block-in-words").with("name", std::string(type.name)).mend("block-in-words");
    return;
  }
  set_attributes(element);
  builder.share_properties();
  executor_.run(element.body);
  if (type.kind == Kind::table) fill_empty_table(source);
  if (type.kind == Kind::section) executor_.leave_section(span);
  builder.close();
}

/// A table that has a head and no rows says so in one: a table without a body is none.
void ContentPrinter::fill_empty_table(Span source) {
  Builder& builder = run_.output.builder;
  document::Tree& tree = run_.document.tree;
  const document::NodeId table = builder.open_table();
  document::NodeId note = document::no_node;
  bool filled = false;
  tree.each_child(table, [&](document::NodeId part) {
    filled = filled || tree[part].kind == Kind::table_body;
    if (tree[part].kind == Kind::table_note && note == document::no_node) note = part;
  });
  if (filled) return;
  const auto columns = std::max(document::grid_of(tree, table).columns, 1U);
  if (!builder.open(Kind::row, document::Style::normal, source)) return;
  if (!builder.open(Kind::cell, document::Style::normal, source)) return;
  builder.edit().columns_spanned = static_cast<std::int32_t>(columns);
  if (const auto words = run_.labels.text("table.empty", {})) run_.output.label(*words, source);
  builder.close();
  builder.close();
  if (note == document::no_node) return;
  document::NodeId body = document::no_node;
  tree.each_child(table, [&](document::NodeId part) {
    if (tree[part].kind == Kind::table_body) body = part;
  });
  tree.move_before(body, note);
}

/// An attribute of the open element whose value is put together of words.
void ContentPrinter::print(const WordAttribute& attribute, Span span) {
  if (charts_.in_part()) {
    if (!charts_.set(attribute.name, executor_.trimmed(attribute.body))) {
      run_.error(span, "unknown-attribute").with("attribute", attribute.name).with("name", "part");
    }
    return;
  }
  if (run_.output.gathers_words()) return;
  const std::string value = executor_.trimmed(attribute.body);
  const Kind open = run_.output.builder.kind();
  const auto types = content_types();
  const auto type = std::ranges::find(types, open, &ContentType::kind);
  const auto known = type == types.end() ? std::nullopt : content_attribute(*type, attribute.name);
  if (!known) {
    run_.error(span, "unknown-attribute")
        .with("attribute", attribute.name)
        .with("name", std::string(document::name_of(open)));
    return;
  }
  if (*known == ContentAttribute::style && !value.empty() && !knows_style(type->name, value, span)) return;
  if (!value.empty() && !set_property(run_.output.builder.edit(), *known, value)) {
    run_.error(span, "bad-value").with("attribute", attribute.name).with("value", value);
  }
}

void ContentPrinter::print(const Mark& mark, Span) {
  Builder& builder = run_.output.builder;
  const Kind before = builder.changes();
  builder.mark_changes(mark.change);
  executor_.run(mark.body);
  builder.mark_changes(before);
}

void ContentPrinter::print(const WritePicture& shown, Span) {
  if (run_.output.gathers_words() || run_.output.builder.kind() != Kind::figure) return;
  const Composer::Reach& reach = run_.around.reach;
  const std::string wanted = run_.text(shown.select);
  const std::string_view plan_file = reach.sources.name(run_.focus.source.file);
  auto loaded = picture::load_image(reach.files, wanted, plan_file, reach.root_folder, reach.limits);
  if (!loaded) {
    run_.found.add("bad-value", run_.focus.source)
        .variant("picture-" + loaded.error())
        .with("value", wanted)
        .mend("picture-" + loaded.error());
    return;
  }
  // Files of two folders may have one name.
  auto& images = run_.document.images;
  const auto known = images.find(wanted);
  const bool other = known != images.end() && known->second.bytes != loaded->bytes;
  const std::string key = other ? std::string(plan_file) + ": " + wanted : wanted;
  images.try_emplace(key, std::move(*loaded));
  run_.output.builder.edit().image = key;
}

}  // namespace planverk::templates
