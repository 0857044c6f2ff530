#include "compile/language.h"

#include <algorithm>

namespace planverk::templates {

namespace {

using Attribute = LanguageAttribute;
using enum Takes;

constexpr Attribute views_attributes[] = {{"xmlns:t", name, "always `urn:planverk:template`"}};
constexpr Attribute rule_attributes[] = {
    {"match", name,
     "the elements it prints: `risk`, `head/row/cell`, `section[@use]`, several with a bar between them. The rule with "
     "the "
     "narrower pattern goes before, then the organisation's, then the later one"},
    {"mode", name, "the way of printing it is for; an element without a rule in a mode looks as everywhere else"},
    {"name", name, "in place of `match`: the rule is called by this name"}};
constexpr Attribute param_attributes[] = {
    {"name", name, "how the rule's instructions call it, with `$` before it", true},
    {"select", expression, "what it is when it is not given; without it, it must be given"},
    {"as", word, "its type; without it that of `select`, else text", false, "text boolean number node"}};
constexpr Attribute key_attributes[] = {
    {"name", name, "how loops call it", true},
    {"match", name, "the elements that are looked up: a register of the plan, or `//name` for those anywhere", true},
    {"use", expression, "what each of them is found by", true}};
constexpr Attribute kind_attributes[] = {
    {"name", name, "what `document/@kind` of a plan says", true},
    {"extends", name, "the kind whose parts and rules it has where it states none of its own"},
    {"abstract", name, "`true`: other kinds extend it, no document is of it"},
    {"about", name, "what `document/@of` of such a document names"},
    {"concerns", name, "the registers that such a document is judged by, one space between them"},
    {"findings", word, "`all`: such a document ends with what is found in the other documents of its plan", false, "all none"},
    {"sections", name, "uses of sections that its documents know, one space between them"},
    {"reading", name, "`original`, `marked` or `final`: how tracked changes are read where neither document nor command says"},
    {"numbering", name, "`sections` or `none`: whether headings have numbers where the plan does not say"},
    {"xmlns:t", name, "always `urn:planverk:template`"}};
constexpr Attribute form_attributes[] = {
    {"languages", name, "the document languages that it holds for; without it all others"},
    {"sections", name, "uses of sections that a document must have"},
    {"order", name, "the order of sections by their use"},
    {"fields", name, "attributes of the document, or of what it is about, that must be there; where a bar parts several, one of them"}};
constexpr Attribute furniture_attributes[] = {
    {"page-mark", text, "`short`: `3 (12)`; `none`; else `Sida 3 av 12`"},
    {"place", word, "where the page mark stands", false, "head-end foot-end"},
    {"place-on-slides", word, "where it stands on slides", false, "head-end foot-end"},
    {"on-first-page", word, "whether head and foot stand on the first page", false, "yes no"},
    {"mark-on-first-page", text, "`yes` or `no`: whether the page mark does"},
    {"pages", name, "how many pages such a document may have at most; more is an error"}};
constexpr Attribute use_attributes[] = {
    {"views", name, "files of the folder `views`, without their ending, one space between them", true}};

constexpr Attribute value_attributes[] = {
    {"select", expression, "what is printed", true},
    {"format", word, "the form it takes in the document's language; of a unit of money the label `unit.CODE`, behind a number "
     "`unit-of-number.CODE`, where there is one; `amount` has parentheses in place of a minus where the plan wants them, "
     "`cost` is one that stands above zero for costs and takes the sign that the plan gives those",
     false,
     "text number percent date date-long month time time-span period numeral lower-first upper-first unit unit-of-number amount cost"},
    {"decimals", text, "as how many decimals a number is printed; without it as many as it has"},
    {"to", text, "where a `time-span` or `period` ends"},
    {"else-label", name, "the label that is printed when there is no value"},
    {"absent", text, "the words that are printed when there is no value; `–` is spoken as \"nothing\""},
    {"name", name, "within `t:label`: the place that it fills"}};
constexpr Attribute label_attributes[] = {
    {"key", text, "the label; when a `{place}` of the key is empty, nothing is printed", true},
    {"absent", text, "the words that are printed when the key is empty"},
    {"name", name, "within `t:label`: the place that it fills"}};
constexpr Attribute apply_attributes[] = {
    {"select", expression, "the nodes whose rules are applied; without it all children of the node at hand"},
    {"mode", name, "the mode of the rules"},
    {"with", name, "variables that are handed on under their own names, one space between them"}};
constexpr Attribute call_attributes[] = {
    {"name", name, "the rule", true},
    {"with", name, "variables that are handed on under their own names, one space between them"}};
constexpr Attribute with_param_attributes[] = {{"name", name, "the parameter", true},
                                               {"select", expression, "its value; without it the words within"}};
constexpr Attribute test_attributes[] = {{"test", expression, "", true}};
constexpr Attribute once_attributes[] = {{"key", text, "what stands only once", true}};
constexpr Attribute source_select{"select", expression, "the nodes"};
constexpr Attribute source_refs{"refs", text, "in place of `select`: ids, one space between them"};
constexpr Attribute source_key{"key", name, "in place of `select`: a `t:key`, asked for `value`"};
constexpr Attribute source_value{"value", text, "what the key is asked for"};
constexpr Attribute source_where{"where", expression, "only nodes for which this holds"};
constexpr Attribute for_each_attributes[] = {
    source_select,
    source_refs,
    source_key,
    source_value,
    {"in", word, "in place of `select`: the group of `t:for-each-group`, or the path of `t:for-each-path`", false,
     "group path"},
    source_where,
    {"first", word, "only the first node", false, "yes no"},
    {"group-by", expression, "nodes with the same value come one after the other"},
    {"group-of", expression, "an id to follow before `group-by` is asked"}};
constexpr Attribute for_each_group_attributes[] = {
    source_select,
    source_refs,
    source_key,
    source_value,
    source_where,
    {"group-by", expression, "nodes with the same value are one group", true},
    {"group-of", expression, "an id to follow before `group-by` is asked"}};
constexpr Attribute for_each_path_attributes[] = {
    {"select", expression, "the tops of the trees", true},
    {"key", name, "a `t:key` that finds the nodes below one by its `id`", true}};
constexpr Attribute sort_attributes[] = {
    {"select", expression, "", true},
    {"as", word, "what is compared", false, "text number code date register-order"},
    {"order", word, "", false, "ascending descending"}};
constexpr Attribute with_attributes[] = {{"ref", expression, "the id, or the code of a process, that is followed"},
                                         {"select", expression, "in place of `ref`: the node itself"}};
constexpr Attribute variable_attributes[] = {
    {"name", name, "how what follows calls it, with `$` before it", true},
    {"select", expression, "its value; without it the words within"},
    {"as", word, "its type; without it that of the expression, text for nodes", false, "text boolean number node"},
    {"scale-of", name, "the variable is how many decimals these attributes have at most, on the nodes of `select`"}};
constexpr Attribute count_attributes[] = {
    {"name", name, "how what follows calls the number, with `$` before it", true},
    source_select,
    source_refs,
    source_key,
    source_value,
    {"in", word, "in place of `select`: the group of `t:for-each-group`, or the path of `t:for-each-path`", false,
     "group path"},
    source_where};
constexpr Attribute shows_attributes[] = {source_select, source_refs, source_key, source_value, source_where};
constexpr Attribute attribute_attributes[] = {{"name", name, "an attribute of the open content element", true}};
constexpr Attribute mark_attributes[] = {{"as", word, "", true, "insertion deletion"}};
constexpr Attribute picture_attributes[] = {{"select", expression, "the path of the picture's file", true}};

constexpr Attribute chart_attributes[] = {{"kind", text, "the form of the drawing", true},
                                          {"width", text, "in millimetres, at most"},
                                          {"unit", text, "of the numbers along the axis"}};
constexpr Attribute part_attributes[] = {
    {"label", text, "the name of a bar, a key, a step"},
    {"text", text, "what is written at it or in it; or the words within"},
    {"value", text, "a number without signs of a language; a date or the number of a month"},
    {"series", text, "what it is a value of; the level of a flow's step"},
    {"ink", text, "`yes`, `partly`, `no`"},
    {"kind", text, "of a flow `level` or `feedback`; of a year `month`"},
    {"until", text, "where a stretch of time ends"},
    {"when", text, "a time in words"}};

constexpr std::string_view content = "content";

constexpr LanguageElement elements[] = {
    {"t:views", Stands::in_file, views_attributes, "`t:rule`, `t:key`", "A file of the folder `views`."},
    {"t:kind", Stands::in_file, kind_attributes,
     "`t:form`, `t:use`, `t:identity`, `t:furniture`, `t:front`, `t:body`, `t:back`, `t:rule`",
     "A file of the folder `kinds`."},
    {"t:form", Stands::within, form_attributes, "nothing", "In a `t:kind`: what a complete document has."},
    {"t:identity",
     Stands::within,
     {},
     "`t:title`, `t:subtitle`, `t:author`, `t:document-kind`, `t:file-word`, `t:file-number`",
     "In a `t:kind`: who the document is, in its metadata, its file name and `$title`; each part is content, whose "
     "words are taken. Made before anything else of a plan's documents: it sees the attributes of the document, of "
     "what "
     "they refer to and so on, of organisations, and nothing within elements."},
    {"t:furniture", Stands::within, furniture_attributes, "`t:head-start`, `t:head-end`, `t:foot-start`, `t:foot-end`",
     "In a `t:kind`: what stands in the head and foot of pages; each part is content, whose words are taken."},
    {"t:front", Stands::within, {}, content, "In a `t:kind`: what stands before the plan's sections."},
    {"t:body", Stands::within, {}, content, "In a `t:kind`: the plan's sections."},
    {"t:back", Stands::within, {}, content, "In a `t:kind`: what stands behind them."},
    {"t:rule", Stands::in_file, rule_attributes, "`t:param` first, then content",
     "How an element of the plan is printed, or a piece of template that is called by name."},
    {"t:param", Stands::within, param_attributes, "nothing",
     "First in a `t:rule`: what it is given by who calls or applies it. A rule sees its own variables only."},
    {"t:key", Stands::in_file, key_attributes, "nothing", "Makes elements of the plan findable by a value."},
    {"t:use", Stands::within, use_attributes, "nothing", "In a `t:kind`: the views whose rules the kind has."},
    {"t:text", Stands::in_body, {}, "words", "Words as they stand, white space too: `<t:text> </t:text>`."},
    {"t:value", Stands::in_body, value_attributes, "content that is printed when there is no value",
     "The value of an expression."},
    {"t:label", Stands::in_body, label_attributes, "`t:value` and `t:label` with a `name`",
     "A printed word from the folder `labels`, in the document's language.", "a `{place}` of the label"},
    {"t:nothing", Stands::in_body, {}, "nothing", "A dash for nothing, which is spoken as words."},
    {"t:apply", Stands::in_body, apply_attributes, "`t:sort`, `t:with-param`",
     "Prints nodes by the rules for them; words as they are. With `select`, `$position` and `$size` count them.",
     "a parameter, as an expression"},
    {"t:call", Stands::in_body, call_attributes, "`t:with-param`",
     "Prints the rule of that name, the node at hand staying what it is.", "a parameter, as an expression"},
    {"t:with-param", Stands::within, with_param_attributes, content,
     "In a `t:call` or `t:apply`: a parameter that is put together of words."},
    {"t:if", Stands::in_body, test_attributes, content, "Prints what it holds if the test holds."},
    {"t:choose", Stands::in_body, {}, "`t:when`, then perhaps `t:otherwise`", "Prints the first branch that holds."},
    {"t:when", Stands::within, test_attributes, content, "In a `t:choose`: a branch."},
    {"t:otherwise",
     Stands::within,
     {},
     content,
     "Last in a `t:choose` or a `t:once`: what is printed in the other case."},
    {"t:once", Stands::in_body, once_attributes, "content, then perhaps `t:otherwise`",
     "Prints what it holds the first time in a document that its key comes up."},
    {"t:for-each", Stands::in_body, for_each_attributes, "`t:sort`, content, then perhaps `t:none`",
     "Prints what it holds for each node. On a path, `$position` counts the whole path."},
    {"t:for-each-group", Stands::in_body, for_each_group_attributes, "`t:sort`, content",
     "Prints what it holds for each group, its first node at hand; `in=\"group\"` visits the others."},
    {"t:for-each-path", Stands::in_body, for_each_path_attributes, content,
     "For trees whose nodes point at the one above: prints what it holds for each leaf, `in=\"path\"` visits the nodes "
     "from the top down to it."},
    {"t:sort", Stands::within, sort_attributes, "nothing",
     "First in a loop or `t:apply`: an order; what has no value stands last. Without it the order is the plan's."},
    {"t:none", Stands::within, {}, content, "Last in a `t:for-each`: what is printed when there is no node."},
    {"t:with", Stands::in_body, with_attributes, content,
     "Makes what an id means the node at hand; prints nothing when it is not in the plan."},
    {"t:variable", Stands::in_body, variable_attributes, "content, whose words are the value",
     "A value for what follows within the same element."},
    {"t:count", Stands::in_body, count_attributes, "nothing",
     "A variable: how many nodes a `t:for-each` with the same attributes would visit."},
    {"t:shows", Stands::in_body, shows_attributes, "nothing",
     "Says that what is printed here was made of these nodes, and of what they hold. Below each view the program says, by "
     "the rule `origins`, where that was taken over from; of nodes whose values are printed it knows by itself."},
    {"t:origins", Stands::in_body, {}, "nothing",
     "Says here where what stands above in the view was taken over from, and not below the whole view."},
    {"t:attribute", Stands::in_body, attribute_attributes, content,
     "An attribute of the content element, or `part`, that it stands in, put together of words."},
    {"t:mark", Stands::in_body, mark_attributes, content, "Marks all words that are printed within as changed."},
    {"t:picture", Stands::in_body, picture_attributes, "nothing", "In a `figure`: a picture beside the plan."},
    {"chart", Stands::in_body, chart_attributes, "`part`, `months`",
     "In a `figure`: a drawing, put together of parts."},
    {"part", Stands::in_body, part_attributes, "content, whose words are its text", "In a `chart`: a part of it."},
    {"months", Stands::in_body, {}, "nothing", "In a `chart`: the months of a year by their short names."},
};

}  // namespace

std::span<const LanguageElement> language_elements() {
  return elements;
}

const LanguageElement* find_element(std::string_view name) {
  const auto* found = std::ranges::find(elements, name, &LanguageElement::name);
  return found == std::end(elements) ? nullptr : found;
}

const LanguageAttribute* find_attribute(const LanguageElement& element, std::string_view name) {
  const auto found = std::ranges::find(element.attributes, name, &LanguageAttribute::name);
  return found == element.attributes.end() ? nullptr : &*found;
}

std::string steps() {
  std::string out;
  for (const LanguageElement& element : elements) {
    if (element.stands != Stands::in_body || !element.name.starts_with("t:")) continue;
    out.append(out.empty() ? "" : ", ").append(element.name);
  }
  return out;
}

}  // namespace planverk::templates
