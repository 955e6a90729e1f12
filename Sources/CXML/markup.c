#include "CXML.h"

#include <dlfcn.h>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* The library's functions that are used, in its own headers' types. */
#define FUNCTIONS(WITH)                        \
    WITH(xmlReaderForMemory)                   \
    WITH(xmlReaderWalker)                      \
    WITH(xmlFreeTextReader)                    \
    WITH(xmlTextReaderRead)                    \
    WITH(xmlTextReaderNodeType)                \
    WITH(xmlTextReaderDepth)                   \
    WITH(xmlTextReaderIsEmptyElement)          \
    WITH(xmlTextReaderConstLocalName)          \
    WITH(xmlTextReaderConstNamespaceUri)       \
    WITH(xmlTextReaderConstValue)              \
    WITH(xmlTextReaderMoveToFirstAttribute)    \
    WITH(xmlTextReaderMoveToNextAttribute)     \
    WITH(xmlTextReaderMoveToElement)           \
    WITH(xmlTextReaderSetStructuredErrorHandler) \
    WITH(htmlCreateMemoryParserCtxt)           \
    WITH(htmlCtxtUseOptions)                   \
    WITH(htmlParseDocument)                    \
    WITH(htmlFreeParserCtxt)                   \
    WITH(xmlStopParser)                        \
    WITH(xmlSwitchEncoding)                    \
    WITH(xmlFreeDoc)

struct cxml {
    void *library;
    xmlTextReaderPtr reader;
    xmlDocPtr page;
    int depth;
    /* An end that the library does not tell, because the element has no content. */
    int end_is_due;
    int error;
    /* Of a page being read: how deep its elements nest, how many it may yet have, what the library does with one. */
    int elements;
    int nesting;
    startElementSAXFunc start_element;
    endElementSAXFunc end_element;
#define MEMBER(name) __typeof__(&name) name;
    FUNCTIONS(MEMBER)
};

static int load(cxml *markup, const char *name) {
    /* It stays until the program ends: each thread that used it owes it a word when it ends. */
    markup->library = dlopen(name ? name : "libxml2.so.2", RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    if (!markup->library) return 0;
#define LOAD(name) \
    if (!(markup->name = (__typeof__(&name))dlsym(markup->library, #name))) return 0;
    FUNCTIONS(LOAD)
    return 1;
}

static cxml *new_markup(const char *library, size_t length, int depth, int *result) {
    cxml *markup = calloc(1, sizeof *markup);
    *result = !markup || length > INT_MAX ? CXML_DAMAGED : CXML_END;
    if (*result == CXML_END && !load(markup, library)) *result = CXML_NO_LIBRARY;
    if (*result == CXML_END) {
        markup->depth = depth;
        return markup;
    }
    cxml_close(markup);
    return NULL;
}

/* What the library would otherwise print. */
static void note_error(void *context, xmlErrorPtr error) {
    cxml *markup = context;
    if (!markup->error && error->level >= XML_ERR_ERROR) markup->error = error->code;
}

static cxml *opened(cxml *markup, int *result) {
    if (markup->reader) {
        /* The reader of a page walks over its tree, where nothing can fail any more. */
        if (!markup->page) markup->xmlTextReaderSetStructuredErrorHandler(markup->reader, note_error, markup);
        return markup;
    }
    if (*result == CXML_END) *result = CXML_DAMAGED;
    cxml_close(markup);
    return NULL;
}

cxml *cxml_open_xml(const char *library, const uint8_t *bytes, size_t length, int depth, int *result) {
    cxml *markup = new_markup(library, length, depth, result);
    if (!markup) return NULL;
    int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT;
    markup->reader = markup->xmlReaderForMemory((const char *)bytes, (int)length, NULL, NULL, options);
    return opened(markup, result);
}

static void page_element_starts(void *context, const xmlChar *name, const xmlChar **attributes) {
    xmlParserCtxtPtr parser = context;
    cxml *markup = parser->_private;
    for (const xmlChar **attribute = attributes; attribute && *attribute; attribute += 2) markup->elements--;
    int result = ++markup->nesting > markup->depth ? CXML_HOSTILE : --markup->elements < 0 ? CXML_TOO_LARGE : 0;
    if (result) {
        markup->error = result;
        markup->xmlStopParser(parser);
        return;
    }
    markup->start_element(context, name, attributes);
}

static void page_element_ends(void *context, const xmlChar *name) {
    xmlParserCtxtPtr parser = context;
    cxml *markup = parser->_private;
    markup->nesting--;
    markup->end_element(context, name);
}

/* Builds the tree of a page, which is mended where its markup is broken. */
static void parse_page(cxml *markup, const uint8_t *bytes, size_t length) {
    htmlParserCtxtPtr parser = markup->htmlCreateMemoryParserCtxt((const char *)bytes, (int)length);
    if (!parser) return;
    markup->htmlCtxtUseOptions(
        parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT |
                    HTML_PARSE_IGNORE_ENC);
    markup->xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
    parser->_private = markup;
    markup->start_element = parser->sax->startElement;
    markup->end_element = parser->sax->endElement;
    parser->sax->startElement = page_element_starts;
    parser->sax->endElement = page_element_ends;
    markup->htmlParseDocument(parser);
    markup->page = parser->myDoc;
    parser->myDoc = NULL;
    markup->htmlFreeParserCtxt(parser);
}

cxml *cxml_open_html(
    const char *library, const uint8_t *bytes, size_t length, int depth, int elements, int *result) {
    cxml *markup = new_markup(library, length, depth, result);
    if (!markup) return NULL;
    markup->elements = elements;
    parse_page(markup, bytes, length);
    if (markup->error)
        *result = markup->error;
    else if (markup->page)
        markup->reader = markup->xmlReaderWalker(markup->page);
    return opened(markup, result);
}

static int failure(const cxml *markup) {
    /* Nesting beyond the library's own limit and entities inside entities. */
    return markup->error == XML_ERR_INTERNAL_ERROR || markup->error == XML_ERR_ENTITY_LOOP ? CXML_HOSTILE : CXML_DAMAGED;
}

int cxml_next(cxml *markup) {
    if (markup->end_is_due) {
        markup->end_is_due = 0;
        return CXML_ELEMENT_END;
    }
    for (;;) {
        int result = markup->xmlTextReaderRead(markup->reader);
        if (result < 0) return failure(markup);
        if (result == 0) return CXML_END;
        switch (markup->xmlTextReaderNodeType(markup->reader)) {
        case XML_READER_TYPE_ELEMENT:
            if (markup->xmlTextReaderDepth(markup->reader) > markup->depth) return CXML_HOSTILE;
            markup->end_is_due = markup->xmlTextReaderIsEmptyElement(markup->reader) == 1;
            return CXML_ELEMENT;
        case XML_READER_TYPE_END_ELEMENT: return CXML_ELEMENT_END;
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
        case XML_READER_TYPE_WHITESPACE:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: return CXML_TEXT;
        case XML_READER_TYPE_DOCUMENT_TYPE:
        case XML_READER_TYPE_ENTITY_REFERENCE:
            if (!markup->page) return CXML_HOSTILE;
            break;
        default: break;
        }
    }
}

const char *cxml_name(cxml *markup) { return (const char *)markup->xmlTextReaderConstLocalName(markup->reader); }

const char *cxml_namespace(cxml *markup) {
    return (const char *)markup->xmlTextReaderConstNamespaceUri(markup->reader);
}

const char *cxml_attribute(cxml *markup, const char *name) {
    const char *value = NULL;
    int more = markup->xmlTextReaderMoveToFirstAttribute(markup->reader);
    while (more == 1 && !value) {
        const char *own = cxml_name(markup);
        if (own && strcmp(own, name) == 0)
            value = (const char *)markup->xmlTextReaderConstValue(markup->reader);
        else
            more = markup->xmlTextReaderMoveToNextAttribute(markup->reader);
    }
    markup->xmlTextReaderMoveToElement(markup->reader);
    return value;
}

const char *cxml_text(cxml *markup) { return (const char *)markup->xmlTextReaderConstValue(markup->reader); }

void cxml_close(cxml *markup) {
    if (!markup) return;
    if (markup->reader) markup->xmlFreeTextReader(markup->reader);
    if (markup->page) markup->xmlFreeDoc(markup->page);
    if (markup->library) dlclose(markup->library);
    free(markup);
}
