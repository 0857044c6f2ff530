#include "run/run.h"

#include <algorithm>

namespace planverk::templates {

namespace {

constexpr std::string_view nothing_mark = "\u2013";

std::string_view name_of(plan::Reading reading) {
  return reading == plan::Reading::marked ? "marked" : reading == plan::Reading::original ? "original" : "final";
}

std::string fields_of(const plan::Variant& variant) {
  std::string fields = " " + variant.kind->form_for(variant.prose_language).fields + " ";
  std::ranges::replace(fields, '|', ' ');
  return fields;
}

}  // namespace

void Output::text(std::string_view words, Span source) {
  if (words_ != nullptr) {
    words_->append(words);
  } else {
    builder.text(words, source);
  }
}

void Output::value(std::string_view words, const document::Value& value, Span source) {
  if (words_ != nullptr) {
    words_->append(words);
  } else {
    builder.value(words, value, source);
  }
}

void Output::value(std::string_view drawn, std::string_view said, const document::Value& value, Span source) {
  if (!builder.open(document::Kind::said, document::Style::normal, source)) return;
  builder.edit().said = said;
  builder.value(drawn, value, source);
  builder.close();
}

void Output::label(std::string_view words, Span source) {
  if (words_ != nullptr || !foreign_) {
    text(words, source);
    return;
  }
  if (!builder.open(document::Kind::foreign, document::Style::normal, source)) return;
  builder.edit().lang = language_;
  text(words, source);
  builder.close();
}

void Output::nothing(std::string_view words, Span source) {
  if (words_ != nullptr || words != nothing_mark) {
    text(words, source);
    return;
  }
  if (!builder.open(document::Kind::said, document::Style::normal, source)) return;
  builder.edit().said = document_.words.nothing;
  text(words, source);
  builder.close();
}

Run::Run(const Program& compiled, Queries& queries, const RuleTable& visible, const Surroundings& surroundings,
         document::Document& made, Diagnostics& findings)
    : program(compiled),
      rules(visible),
      around(surroundings),
      document(made),
      found(findings),
      evaluate(queries, frame),
      output(made, around.variant.has_foreign_labels(), around.variant.labels_pack().tag),
      figures(surroundings.options.traces),
      index(around.variant.tree),
      origins(around.variant.tree.root(), index),
      labels(compiled.words(around.variant.language)),
      format(around.variant.labels_pack(), surroundings.options.digit_groups_from),
      signs(plan::money_signs(around.variant.tree.root())),
      focus{around.variant.document, around.variant.tree.span(around.variant.document)} {
  queries.resize(compiled.expressions);
  frame.give(Given::plan, around.variant.tree.root());
  frame.give(Given::document, around.variant.document);
  frame.give(Given::lang, std::string(around.variant.language.code()));
  frame.give(Given::prose_lang, std::string(around.variant.prose_language));
  frame.give(Given::as_of, around.variant.as_of ? around.variant.as_of->text() : std::string());
  frame.give(Given::title, std::string());
  frame.give(Given::kind, std::string(around.variant.document.get("kind")));
  frame.give(Given::reading, std::string(name_of(around.variant.reading)));
  frame.give(Given::theme, surroundings.theme);
  frame.give(Given::draft, around.facts.status == "draft");
  frame.give(Given::organisation, around.facts.organisation);
  frame.give(Given::fields, fields_of(around.variant));
  frame.give(Given::signature_fields, surroundings.options.signature_fields);
}

Diagnostic& Run::error(Span where, std::string_view variant) {
  const std::uint64_t place = (static_cast<std::uint64_t>(where.file) << 32) | where.offset;
  if (!reported_.emplace(place, std::string(variant)).second) {
    aside_ = Diagnostics{};
    return aside_.add("template", where);
  }
  return found.add("template", where)
      .variant(variant)
      .note(focus.source, "printing", {{"name", std::string(focus.node.name())}});
}

}  // namespace planverk::templates
