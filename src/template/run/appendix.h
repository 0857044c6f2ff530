/// The findings of a run as a last section of a document that is written in spite of them: severity, sentence, place.
#pragma once

#include "base/diagnostic.h"
#include "base/sources.h"
#include "document/document.h"
#include "template/template.h"

namespace planverk::templates {

/// `words` are the printed ones, `messages` those that findings are told in. Without `sources` ids stand for places.
void print_findings(document::Document& document, const Diagnostics& findings, const Labels& words,
                    const Labels& messages, const Sources* sources);

/// Where findings are told, and in which words.
struct Telling {
  document::Document& document;
  const Labels& words;
  const Labels& messages;
  const Sources* sources;
};

}  // namespace planverk::templates
