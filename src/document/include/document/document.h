/// A whole document: its tree, who it is, and what stands around its pages.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/language.h"
#include "base/logo.h"
#include "document/trace.h"
#include "document/tree.h"

namespace planverk::document {

/// Facts for metadata, the outline's root, JSON-LD and the file name. Plain text, white space collapsed.
struct Identity {
  std::string title;
  std::string subtitle;
  std::string kind;        ///< code of the document kind (`internalControlPlan`)
  std::string kind_label;  ///< in words, in the document's language
  std::string organisation;
  std::string body;             ///< name of the body
  std::string author;           ///< dc:creator: the body, else the organisation
  std::string registry_number;  ///< diarienummer, arkivsaksnummer
  std::string status;           ///< draft, proposal, adopted, final
  std::optional<Date> date;     ///< of the document: all dates in files come from it
  std::string language;         ///< BCP 47 of the prose: catalog /Lang, html lang
  Language label_language;
  std::string file_stem;    ///< `kommunstyrelsen-2025-11-26-internkontrollplan-…`, variant suffix included
  bool draft_mark = false;  ///< print the draft mark on each page
  std::string draft_word;   ///< `UTKAST`
};

/// Where the page mark stands and what stands beside it. Texts are artifacts in PDF and left out of the canonical text.
struct Furniture {
  enum class PageMark { none, long_form, short_form };
  enum class Place { head_end, foot_end };
  PageMark page_mark = PageMark::long_form;
  Place place = Place::head_end;
  bool on_first_page = true;  ///< head and foot on the first page (a cover never has them)
  bool mark_on_first_page = true;
  std::uint32_t most_pages = 0;  ///< more is an error; 0: as many as it takes
  std::string head_start;  ///< organisation, beside the logo
  std::string head_end;
  std::string foot_start;
  std::string foot_end;
};

/// The words that layout, HTML and completion print of their own accord, from the label files.
/// `{page}`, `{pages}`, `{number}`, `{title}` are places for values.
struct Words {
  std::string contents, tables, figures;  ///< headings of the lists
  std::string table, figure, section, annex, part, page, note, notes;
  std::string continued;                         ///< `(forts.)`
  std::string carried_forward, brought_forward;  ///< before sums at the foot of a page, and at the head of the next
  std::string page_mark_long;                    ///< `Sida {page} av {pages}`
  std::string page_mark_short;                   ///< `{page}({pages})`
  std::string skip_link;                         ///< `Hoppa till innehållet`
  std::string back_to_text;                      ///< `Tillbaka till texten`
  std::string traces;                            ///< `Så är talen uträknade`
  std::string back_to_figure;                    ///< `Tillbaka till talet`
  std::string inserted, deleted, end_of_change;  ///< said around tracked changes
  std::string nothing;                           ///< what `–` says: `inget värde`
  std::string placeholder;                       ///< said before something left to fill in
  std::string likelihood_axis, consequence_axis;
  /// How texts name sections by number: lists with commas.
  std::string typed_section, typed_point, typed_see, typed_place, typed_before, typed_clause, typed_other, typed_and;
};

struct Document {
  Tree tree;
  Identity identity;
  Furniture furniture;
  Words words;
  Traces traces;  ///< what its figures are made of; empty unless an output asked for it
  std::map<std::string, Image> images;
  std::shared_ptr<const Logo> logo;  ///< of the organisation, in place of the theme's; may be null
  std::string source_xml;            ///< the variant's XML, to attach and to hash
  bool parentheses = false;          ///< amounts below zero are drawn in parentheses
  bool parts_hidden = false;         ///< the reader may not see all of the plan: numbers have gaps that he can't know
  bool slides = false;               ///< each section on a page of its own, as a slide
  std::string theme;                 ///< name of the theme wanted by the plan; empty: the default
};

}  // namespace planverk::document
