/// Our own checks against PDF/UA-1 (ISO 14289-1): those failure conditions of the Matterhorn protocol that a program
/// can tell and that keep somebody from reading. What they leave out: decisions/49.
#pragma once

#include "check/content_census.h"
#include "check/faults.h"
#include "facts/metadata.h"
#include "object/file.h"
#include "page/pages.h"
#include "structure/tree.h"

namespace planverk::foreign {

/// What all checks look at.
struct Subject {
  const File& file;
  const Pages& pages;
  const Tree& tree;
  const ContentCensus& content;
  const Metadata& metadata;
  bool tagged = false;
};

/// Marks, title, language, security, XFA, optional content, attached files.
void check_document(const Subject& subject, Faults& faults);
/// Elements: roles, nesting, alternatives, headings, notes. Of tagged files.
void check_structure(const Subject& subject, Faults& faults);
/// Headers of tables. Of tagged files.
void check_tables(const Subject& subject, Faults& faults);
/// Links and other annotations, form fields, the order of tabs. Of tagged files.
void check_annotations(const Subject& subject, Faults& faults);
/// Fonts that pages use.
void check_fonts(const Subject& subject, Faults& faults);

}  // namespace planverk::foreign
